package org.solidarites.chassis.http;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * Marks a cursor with the list that makes it, which is its address with all filters. Without the mark the cursor of one
 * list would be read by another whose rows have a key of the same shape, and give a page that is wrong or empty.
 */
final class ListMark {

    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "limit");
    private static final int BYTES = 6;
    private static final int LENGTH = BYTES * 4 / 3;

    private ListMark() {}

    static String put(UriInfo at, String cursor) {
        return of(at) + cursor;
    }

    /**
     * The cursor without its mark.
     *
     * @throws Refusal {@code INVALID_CURSOR} if another list made it
     */
    static String take(UriInfo at, String marked) {
        if (!marked.startsWith(of(at))) {
            throw CommonProblem.INVALID_CURSOR.refuse().at(FieldError.inParameter("cursor"));
        }
        return marked.substring(LENGTH);
    }

    private static String of(UriInfo at) {
        Map<String, List<String>> filters = new TreeMap<>(at.getQueryParameters());
        filters.keySet().removeAll(OF_THE_PAGE);
        String list = Answers.path(at) + filters;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest(list), BYTES));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
