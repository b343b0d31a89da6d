package org.solidarites.chassis.problem;

/** The refusals that every program of the suite shares: those of the protocol, not of a domain. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "Malformed request"),
    INVALID_INPUT(400, "Invalid input"),
    INVALID_CURSOR(400, "Invalid cursor"),
    UNAUTHENTICATED(401, "Authentication required"),
    FORBIDDEN(403, "Not allowed"),
    ORIGIN_NOT_ALLOWED(403, "Origin not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Conflict"),
    REQUEST_IN_FLIGHT(409, "The same request is still in flight"),
    STALE_VERSION(412, "Stale version"),
    TOO_LARGE(413, "Content too large"),
    ADDRESS_TOO_LONG(414, "Address too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    UNPROCESSABLE(422, "Not possible"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key used with another request"),
    IDEMPOTENCY_KEY_REQUIRED(400, "Idempotency key required"),
    VERSION_REQUIRED(428, "Version required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    INTERNAL_ERROR(500, "Internal error"),
    BAD_GATEWAY(502, "Bad gateway"),
    UNAVAILABLE(503, "Temporarily unavailable"),
    GATEWAY_TIMEOUT(504, "Gateway timeout");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The common problem for a bare HTTP status; the nearest in its class where none has exactly that status. */
    public static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE_VERSION;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> UNPROCESSABLE;
            case 428 -> VERSION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 502 -> BAD_GATEWAY;
            case 503 -> UNAVAILABLE;
            case 504 -> GATEWAY_TIMEOUT;
            default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
