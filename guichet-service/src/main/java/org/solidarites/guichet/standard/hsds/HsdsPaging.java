package org.solidarites.guichet.standard.hsds;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/** Which page of a list of the standard is asked for, and in which form; a bean parameter of its list operations. */
public class HsdsPaging {

    static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int MOST_MINIMAL = 1000;
    private static final String JSON = "json";

    @QueryParam("page")
    @DefaultValue("1")
    @Parameter(description = "Number of the page, from 1.", example = "1")
    int page;

    @QueryParam("per_page")
    @Parameter(description = "How many at most on a page, 1 to 100; 20 where it is not said.", example = "20")
    @Nullable
    Integer perPage;

    @QueryParam("format")
    @DefaultValue(JSON)
    @Parameter(description = "Only `json` is offered.", example = "json")
    String format = JSON;

    int page() {
        return page;
    }

    int perPage() {
        return perPage == null ? USUAL : perPage;
    }

    /** How many there are on the pages before. */
    long skipped() {
        return (page - 1L) * perPage();
    }

    /**
     * Lets a page through that can be given.
     *
     * @throws Refusal {@code INVALID_INPUT}, {@code FORMAT_NOT_OFFERED}
     */
    HsdsPaging checked() {
        return checked(MOST);
    }

    /** The same for rows that are so short that all should fit on one page: so many they are where nothing is said. */
    HsdsPaging checkedMinimal() {
        perPage = perPage == null ? Integer.valueOf(MOST_MINIMAL) : perPage;
        return checked(MOST_MINIMAL);
    }

    private HsdsPaging checked(int most) {
        if (page < 1) {
            throw invalid("page", Advice.of(CommonAdvice.AT_LEAST).with("least", 1));
        }
        if (perPage() < 1 || perPage() > most) {
            throw invalid(
                    "per_page", Advice.of(CommonAdvice.BETWEEN).with("least", 1).with("most", most));
        }
        if (!format.equals(JSON)) {
            throw GuichetProblem.FORMAT_NOT_OFFERED.refuse().at(FieldError.inParameter("format"));
        }
        return this;
    }

    static Refusal invalid(String parameter, Advice right) {
        return CommonProblem.INVALID_INPUT.refuse().at(FieldError.inParameter(parameter, right));
    }

    /** The page of a list that is in memory. */
    <T, U> HsdsPage<U> of(List<T> all, Function<T, U> view) {
        List<U> shown = all.stream().skip(skipped()).limit(perPage()).map(view).toList();
        return HsdsPage.of(all.size(), this, shown);
    }
}
