package org.solidarites.gateway.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody who has signed in on the site, and their browser as far as it keeps the session. */
public final class Session {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String ASKED = "/fr/compte/webhooks";
    private static final String KEYCLOAK = ConfigProvider.getConfig()
            .getValue("quarkus.oidc.auth-server-url", String.class)
            .replaceFirst("/realms/.*", "");

    private final Cookies cookies;

    private Session(Cookies cookies) {
        this.cookies = cookies;
    }

    /** A member of that partner organization signs in. */
    public static Session ofPartner(String organization) {
        return of(organization, "partner");
    }

    /** A member of that partner organization signs in for a time, after which the session is renewed with that token. */
    public static Session ofPartner(String organization, Duration life, String renewal) {
        Map<String, Object> tokens =
                new HashMap<>(Tokens.ofSession(organization, "partner", "session-" + UUID.randomUUID(), life));
        tokens.put("refresh_token", renewal);
        return of(tokens);
    }

    /** Somebody with that role signs in. */
    public static Session of(String organization, String role) {
        return of(Tokens.ofSession(organization, role, "session-" + UUID.randomUUID()));
    }

    private static Session of(Map<String, Object> tokens) {
        Response back = comeBack(new JsonObject(tokens).encode());
        back.then().statusCode(302);
        String on = back.header("Location");
        if (!URI.create(on).getPath().equals(ASKED)) {
            throw new AssertionError("led to " + on);
        }
        return new Session(back.detailedCookies());
    }

    /** Asks for a page, and comes back from Keycloak, which then answers this to the code: tokens, or a status, or nothing. */
    public static Response comeBack(String answer) {
        Response asked = given().redirects().follow(false).get(ASKED);
        URI signIn = URI.create(asked.then().statusCode(302).extract().header("Location"));
        String code = UUID.randomUUID().toString();
        expect(code, answer);
        return given().redirects()
                .follow(false)
                .cookies(asked.detailedCookies())
                .queryParam("state", parameter(signIn, "state"))
                .queryParam("code", code)
                .get(parameter(signIn, "redirect_uri"));
    }

    /** Has Keycloak answer this to a code, or to a token to renew with. */
    public static void expect(String code, String answer) {
        given().body(answer).put(KEYCLOAK + StandInSignIn.ROOT + code).then().statusCode(204);
    }

    private static String parameter(URI address, String name) {
        for (String part : address.getRawQuery().split("&")) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name + " in " + address);
    }

    /** A request of that browser; it is not led on. */
    public RequestSpecification browser() {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultCharsetForContentType(StandardCharsets.UTF_8, ContentType.URLENC)))
                .redirects()
                .follow(false)
                .header("Accept", "text/html,*/*;q=0.8")
                .cookies(cookies);
    }

    /** The page at an address, which must be there. */
    public String page(String path) {
        return browser().get(path).then().statusCode(200).extract().asString();
    }

    /** What is hidden in the forms of a page. */
    public String token(String path) {
        Matcher found = TOKEN.matcher(page(path));
        if (!found.find()) {
            throw new AssertionError("no form on " + path);
        }
        return found.group(1);
    }

    /** A form with the token of the page at that address. */
    public RequestSpecification form(String path) {
        return browser().formParam("token", token(path));
    }

    /** Gives the session to a real browser. */
    public void takeTo(Chromium browser, String address) {
        cookies.forEach(cookie -> browser.keep(address, cookie.getName(), cookie.getValue()));
    }
}
