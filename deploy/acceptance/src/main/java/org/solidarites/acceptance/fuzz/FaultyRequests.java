package org.solidarites.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.solidarites.acceptance.fuzz.Case.Aim;

/** Breaks one thing of a request: its body, its address, its headers, its method, or what makes it a request at all. */
final class FaultyRequests {

    private static final byte[] BOMB = bomb();

    private final Values values;
    private final JsonFaults json;

    FaultyRequests(Api api, Ids ids) {
        this.values = new Values(api, ids);
        this.json = new JsonFaults(api, values);
    }

    /** A request with one fault. */
    record Broken(String fault, Aim aim, Request request) {}

    Broken one(Operation operation, Request good, Random random) {
        int kind = random.nextInt(100);
        if (operation.takesJson() && kind < 50) {
            JsonFaults.Broken body = json.body(operation.bodyExample(), operation.bodySchema(), random);
            return new Broken(body.fault(), Aim.OPERATION, good.withBody(body.body()));
        }
        if (operation.takesBody() && kind < 58) {
            return mediaType(good, random);
        }
        if (kind < (operation.parameters("query").isEmpty() ? 61 : 67)) {
            return query(operation, good, random);
        }
        if (kind < (operation.path().contains("{") ? 78 : 70)) {
            return path(operation, good, random);
        }
        if (kind < 91) {
            return header(operation, good, random);
        }
        if (kind < 94) {
            return method(operation, good, random);
        }
        return kind < 96 ? framing(good, random) : new Broken("nothing", Aim.OPERATION, good);
    }

    private static Broken mediaType(Request good, Random random) {
        String type = Values.pick(
                List.of(
                        "text/plain",
                        "application/xml",
                        "application/json; charset=utf-16",
                        "application/json; charset=nothing",
                        "application/json; charset=\"",
                        "application/*",
                        "*/*",
                        "application/vnd.x+json",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "json",
                        "/",
                        "",
                        ";",
                        "application/json, text/plain",
                        "application/json;".repeat(200)),
                random);
        return switch (random.nextInt(6)) {
            case 0 -> new Broken("no Content-Type", Aim.OPERATION, good.without("Content-Type"));
            case 1 ->
                new Broken(
                        "a bomb of gzip",
                        Aim.OPERATION,
                        good.with("Content-Encoding", "gzip").withBody(BOMB));
            case 2 -> {
                String encoding = Values.pick(List.of("br", "deflate", "identity", "gzip, gzip", "nothing"), random);
                yield new Broken(
                        "Content-Encoding: " + encoding, Aim.OPERATION, good.with("Content-Encoding", encoding));
            }
            default -> new Broken("Content-Type: " + type, Aim.OPERATION, good.with("Content-Type", type));
        };
    }

    private Broken query(Operation operation, Request good, Random random) {
        List<JsonNode> known = operation.parameters("query");
        String sign = good.target().contains("?") ? "&" : "?";
        if (known.isEmpty() || random.nextInt(6) == 0) {
            String added = Values.pick(
                    List.of(
                            "unknown=1",
                            "",
                            "=",
                            "&&&",
                            "%",
                            "%zz=1",
                            "a=%",
                            "a=%ff",
                            "%00=1",
                            "a=%00",
                            "a=%ed%a0%80",
                            "limit",
                            "limit=",
                            "limit[]=1",
                            "limit=1&limit=2",
                            "cursor=",
                            "cursor=%00",
                            "cursor=AAAA",
                            "cursor=eyJhIjoxfQ",
                            "cursor=" + "A".repeat(3_000),
                            "a=1;b=2",
                            "a=b=c",
                            "?",
                            "fields=*",
                            "é=1",
                            "a=" + "x".repeat(3_500)),
                    random);
            return new Broken("query " + shown(added), Aim.OPERATION, good.withTarget(good.target() + sign + added));
        }
        JsonNode parameter = Values.pick(known, random);
        String name = parameter.path("name").asText();
        String value = limited(values.text(parameter.path("schema"), random));
        String added =
                switch (random.nextInt(8)) {
                    case 0 -> name + "=";
                    case 1 -> name;
                    case 2 -> name + "=" + Skeletons.encoded(value) + "&" + name + "=" + Skeletons.encoded(value);
                    case 3 -> name.toUpperCase(java.util.Locale.ROOT) + "=1";
                    case 4 ->
                        name + "=%" + Values.pick(List.of("", "0", "00", "ff", "zz", "c0%80", "ed%a0%80"), random);
                    default -> name + "=" + Skeletons.encoded(value);
                };
        return new Broken("query " + shown(added), Aim.OPERATION, good.withTarget(good.target() + sign + added));
    }

    private Broken path(Operation operation, Request good, Random random) {
        String[] parts = good.target().split("\\?", 2);
        String query = parts.length > 1 ? "?" + parts[1] : "";
        List<String> segments = new ArrayList<>(List.of(parts[0].substring(1).split("/")));
        List<String> template = operation.segments().toList();
        List<Integer> variables = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            if (template.get(i).startsWith("{")) {
                variables.add(i);
            }
        }
        if (variables.isEmpty() || random.nextInt(4) == 0) {
            String target = Values.pick(
                    List.of(
                            parts[0] + "/",
                            parts[0] + "//",
                            "/" + parts[0],
                            parts[0] + "/..",
                            parts[0] + "/%2e%2e/",
                            parts[0] + "/..%2f..%2fq/metrics",
                            parts[0] + "%00",
                            parts[0] + "%ff",
                            parts[0] + "%",
                            parts[0] + ";a=b",
                            parts[0] + "%3fa=b",
                            parts[0] + "\\..\\",
                            parts[0] + ".json",
                            parts[0].toUpperCase(java.util.Locale.ROOT),
                            parts[0] + "/é",
                            parts[0] + "/" + "a".repeat(3_000),
                            parts[0] + "/" + "a".repeat(9_000),
                            parts[0] + "/a".repeat(1_000),
                            parts[0] + "#fragment"),
                    random);
            return new Broken("address " + shown(target), Aim.ANYWHERE, good.withTarget(target + query));
        }
        int at = Values.pick(variables, random);
        String value = limited(random.nextInt(3) == 0 ? Values.pick(Values.TEXTS, random) : values.id(random));
        String segment = Skeletons.encoded(value);
        boolean isPlain = !segment.contains("%") && !segment.isEmpty();
        segments.set(at, segment + template.get(at).substring(template.get(at).indexOf('}') + 1));
        return new Broken(
                "variable " + template.get(at) + " is " + shown(value),
                isPlain && !segment.contains(".") ? Aim.OPERATION : Aim.ANYWHERE,
                good.withTarget("/" + String.join("/", segments) + query));
    }

    private Broken header(Operation operation, Request good, Random random) {
        List<JsonNode> known = operation.parameters("header");
        if (!known.isEmpty() && random.nextInt(2) == 0) {
            String name = Values.pick(known, random).path("name").asText();
            if (random.nextInt(5) == 0) {
                return new Broken("no " + name, Aim.OPERATION, good.without(name));
            }
            String value = Values.pick(
                    List.of(
                            "",
                            "*",
                            "\"\"",
                            "W/\"1\"",
                            "\"1",
                            "1",
                            "0",
                            "-1",
                            "\"99999999999999999999\"",
                            "\"0\", \"1\"",
                            "\"-1\"",
                            "\"é\"",
                            "short",
                            "reused-by-the-next-request",
                            "a b c d e f g h",
                            "x".repeat(255),
                            "x".repeat(256),
                            "x".repeat(5_000),
                            "\u00e9".repeat(20),
                            "null",
                            "9223372036854775808"),
                    random);
            return new Broken(name + ": " + shown(value), Aim.OPERATION, good.with(name, value));
        }
        String line = Values.pick(
                List.of(
                        "Accept: text/html",
                        "Accept: application/xml",
                        "Accept: text/event-stream",
                        "Accept: text/csv",
                        "Accept: */*;q=0",
                        "Accept: nothing",
                        "Accept: /",
                        "Accept:",
                        "Accept: application/json;q=2",
                        "Accept: " + "a/b,".repeat(500),
                        "Accept-Language: xx-YY;q=9",
                        "Accept-Language: fr;q=0",
                        "Accept-Language: " + "x,".repeat(500),
                        "Accept-Language: ;;;",
                        "Accept-Encoding: nothing;q=1, *;q=0",
                        "Accept-Charset: utf-16",
                        "Range: bytes=0-0",
                        "Range: bytes=9-1",
                        "Range: nothing",
                        "If-None-Match: *",
                        "If-None-Match: \"",
                        "If-None-Match: W/\"x\", nothing",
                        "If-Modified-Since: never",
                        "If-Match: *",
                        "If-Unmodified-Since: Mon, 99 Zzz 9999",
                        "Last-Event-ID: nothing",
                        "Last-Event-ID: -1",
                        "Last-Event-ID: 99999999999999999999",
                        "X-Forwarded-For: 1.2.3.4, \"",
                        "X-Forwarded-Host: nowhere.invalid",
                        "X-Forwarded-Proto: nothing",
                        "X-Forwarded-Prefix: /../..",
                        "Forwarded: for=\"[",
                        "X-HTTP-Method-Override: DELETE",
                        "X-Original-URL: /q/metrics",
                        "X-Request-Id: a b\tc",
                        "X-Request-Id: " + "x".repeat(3_000),
                        "Expect: nothing",
                        "Origin: http://nowhere.invalid",
                        "Origin: null",
                        "Origin: ::::",
                        "Cookie: q_session=nothing; a=;=b",
                        "Cookie: q_session_portal=" + "x".repeat(2_000),
                        "TE: trailers",
                        "Upgrade: websocket",
                        "Upgrade: h2c",
                        "Connection: upgrade",
                        "Connection: close, x",
                        "Keep-Alive: timeout=nothing",
                        "Authorization: Basic YTpi",
                        "Authorization: Bearer",
                        "Authorization: Bearer nothing",
                        "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
                        "Authorization: Bearer " + "a.".repeat(2_000),
                        "Authorization: \u00e9\u00e9",
                        "Prefer: handling=lenient",
                        "traceparent: 00-nothing",
                        "baggage: " + "a=b,".repeat(300),
                        "Content-Length: 0",
                        "X-Long: " + "x".repeat(20_000),
                        "X-User: admin",
                        "X-Roles: admin"),
                random);
        String name = line.substring(0, line.indexOf(':'));
        if (name.equals("Content-Length")) {
            return new Broken(
                    "a body where there is none",
                    Aim.OPERATION,
                    good.withBody("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
        }
        return switch (random.nextInt(12)) {
            case 0 ->
                new Broken(
                        "two of them: " + shown(line),
                        Aim.BROKEN,
                        good.and(line).and(line));
            case 1 -> new Broken("500 headers", Aim.BROKEN, many(good));
            default -> new Broken(shown(line), Aim.OPERATION, good.without(name).and(line));
        };
    }

    private static Request many(Request good) {
        Request more = good;
        for (int i = 0; i < 500; i++) {
            more = more.and("X-Some-" + i + ": some value of it");
        }
        return more;
    }

    private static Broken method(Operation operation, Request good, Random random) {
        String method = Values.pick(
                List.of(
                        "GET",
                        "HEAD",
                        "POST",
                        "PUT",
                        "PATCH",
                        "DELETE",
                        "OPTIONS",
                        "TRACE",
                        "PROPFIND",
                        "QUERY",
                        "get",
                        "NOTHING",
                        "X".repeat(300),
                        "CONNECT"),
                random);
        return new Broken(
                "method " + shown(method),
                method.equals(operation.method()) ? Aim.OPERATION : Aim.ANYWHERE,
                good.withMethod(method));
    }

    /** What no library would send. */
    private static Broken framing(Request good, Random random) {
        String whole = new String(good.bytes(), StandardCharsets.UTF_8);
        String first = whole.substring(0, whole.indexOf("\r\n"));
        String rest = whole.substring(whole.indexOf("\r\n"));
        String chunked = first + "\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n";
        return switch (random.nextInt(19)) {
            case 0 ->
                raw(
                        "a length and chunks",
                        good,
                        chunked + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
            case 1 -> raw("two lengths", good, chunked + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
            case 2 -> raw("a length below nothing", good, chunked + "Content-Length: -1\r\n\r\n");
            case 3 -> raw("a length of words", good, chunked + "Content-Length: two\r\n\r\n{}");
            case 4 -> raw("a length beyond numbers", good, chunked + "Content-Length: 99999999999999999999\r\n\r\n{}");
            case 5 ->
                raw("a chunk of no size", good, chunked + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
            case 6 -> raw("a chunk below nothing", good, chunked + "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n");
            case 7 -> raw("an unknown transfer encoding", good, chunked + "Transfer-Encoding: nothing\r\n\r\n");
            case 8 ->
                raw("a space before the colon", good, first + "\r\nHost : localhost\r\nConnection: close\r\n\r\n");
            case 9 -> raw("a header without a colon", good, chunked + "nothing\r\n\r\n");
            case 10 -> raw("a header over two lines", good, chunked + "X-Some: a\r\n b\r\n\r\n");
            case 11 -> raw("no Host", good, first + "\r\nConnection: close\r\n\r\n");
            case 12 -> raw("a Host that is none", good, first + "\r\nHost: a b/c\r\nConnection: close\r\n\r\n");
            case 13 -> raw("a version of its own", good, first.replace("HTTP/1.1", "HTTP/9.9") + rest);
            case 14 -> raw("HTTP/1.0", good, first.replace("HTTP/1.1", "HTTP/1.0") + rest);
            case 15 -> raw("no version", good, first.replace(" HTTP/1.1", "") + "\r\n\r\n");
            case 16 -> raw("a NUL in a header", good, chunked + "X-Some: a\0b\r\n\r\n");
            case 17 ->
                raw(
                        "the keys of an old WebSocket",
                        good,
                        first + "\r\nSec-WebSocket-Key1: 1\r\nSec-WebSocket-Key2: 1" + rest);
            default -> raw("a line that is none", good, "\u0016\u0003\u0001 nothing at all\r\n\r\n");
        };
    }

    private static Broken raw(String fault, Request good, String text) {
        return new Broken(fault, Aim.BROKEN, good.asRaw(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String limited(String value) {
        return value.length() > 1_200 ? value.substring(0, 1_200) : value;
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                out.write(nothing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
