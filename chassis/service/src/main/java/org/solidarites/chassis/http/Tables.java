package org.solidarites.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Answers that are given as JSON or as a table. */
public final class Tables {

    public static final String CSV = "text/csv";
    public static final MediaType CSV_TYPE = new MediaType("text", "csv", "UTF-8");

    private Tables() {}

    /**
     * Whether a table is asked for.
     *
     * @param format the query parameter {@code format}, which goes before {@code Accept}
     * @throws Refusal {@code INVALID_INPUT} for another format than json and csv
     */
    public static boolean isCsv(@Nullable String format, HttpHeaders headers) {
        return switch (format) {
            case null ->
                headers.getAcceptableMediaTypes().stream()
                        .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                                || type.isCompatible(MediaType.valueOf(CSV)))
                        .findFirst()
                        .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                        .isPresent();
            case "csv" -> true;
            case "json" -> false;
            default ->
                throw CommonProblem.INVALID_INPUT
                        .refuse()
                        .at(FieldError.inParameter(
                                "format", Advice.of(CommonAdvice.ONE_OF).with("values", "json, csv")));
        };
    }

    /** The table if it is asked for, or else the JSON; a cache keeps the two apart. */
    public static Response answer(boolean csv, Supplier<String> table, Supplier<Object> json) {
        return answer(csv, table, json, HttpHeaders.ACCEPT);
    }

    /** The same where words in it are in the reader's language. */
    public static Response answerInLanguage(boolean csv, Supplier<String> table, Supplier<Object> json) {
        return answer(csv, table, json, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static Response answer(boolean csv, Supplier<String> table, Supplier<Object> json, String varyBy) {
        Response.ResponseBuilder answer =
                csv ? Response.ok(table.get(), CSV_TYPE) : Response.ok(json.get(), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, varyBy).build();
    }

    /**
     * A cell by RFC 4180: quoted where it would be read as more than one, and text that a spreadsheet would compute is kept
     * from it. Null is an empty cell.
     */
    public static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(tame(text));
            default -> quoted(value.toString());
        };
    }

    private static String tame(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
