package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * A page as the standard wants it: numbered and counted, unlike the lists of the rest of this API.
 *
 * @param totalItems how many there are on all pages
 * @param pageNumber counted from 1
 * @param size how many there are on this page
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HsdsPage<T>(
        long totalItems,
        long totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<T> contents) {

    static <T> HsdsPage<T> of(long total, HsdsPaging paging, List<T> contents) {
        long pages = Math.ceilDiv(total, paging.perPage());
        return new HsdsPage<>(
                total,
                pages,
                paging.page(),
                contents.size(),
                paging.page() == 1,
                paging.page() >= pages,
                contents.isEmpty(),
                contents);
    }
}
