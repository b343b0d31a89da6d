package org.solidarites.gateway.testing;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What every refusal of the gateway must look like. */
public final class IsProblem {

    private IsProblem() {}

    /** A problem of this status and code. */
    public static ResponseSpecification of(int status, String code) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectHeader("Content-Type", "application/problem+json")
                .expectHeader("X-Request-Id", not(emptyOrNullString()))
                .expectBody("type", equalTo("urn:solidarites:problem:" + code))
                .expectBody("status", equalTo(status))
                .expectBody("title", not(equalTo("")))
                .expectBody("detail", not(equalTo("")))
                .build();
    }
}
