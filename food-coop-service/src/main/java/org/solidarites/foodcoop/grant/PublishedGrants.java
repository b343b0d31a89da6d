package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.foodcoop.call.Calls;

/** All grants as they are given out in the formats of open data, read in chunks. */
@ApplicationScoped
class PublishedGrants {

    private static final int CHUNK = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final GrantRepository grants;
    private final GrantBooks books;
    private final Calls calls;

    PublishedGrants(GrantRepository grants, GrantBooks books, Calls calls) {
        this.grants = grants;
        this.books = books;
        this.calls = calls;
    }

    /** Oldest first. */
    List<PublishedGrant> all() {
        List<PublishedGrant> all = new ArrayList<>();
        Map<UUID, String> titles = new HashMap<>();
        UUID last = BEFORE_ALL;
        List<Grant> chunk = grants.after(last, CHUNK);
        while (!chunk.isEmpty()) {
            List<GrantView> views = books.views(chunk);
            Map<UUID, List<Clawback>> clawbacks = clawbacks(chunk);
            for (int i = 0; i < chunk.size(); i++) {
                Grant grant = chunk.get(i);
                String call = titles.computeIfAbsent(
                        grant.callId(), id -> calls.terms(id).title());
                all.add(new PublishedGrant(
                        views.get(i), grant.summary(), call, clawbacks.getOrDefault(grant.id(), List.of())));
            }
            last = chunk.getLast().id();
            chunk = grants.after(last, CHUNK);
        }
        return List.copyOf(all);
    }

    private Map<UUID, List<Clawback>> clawbacks(List<Grant> chunk) {
        return grants.clawbacks(chunk.stream().map(Grant::id).toList()).stream()
                .collect(Collectors.groupingBy(Clawback::grantId));
    }

    /**
     * A grant with all that the formats ask for.
     *
     * @param call title of the call it was awarded from
     */
    record PublishedGrant(GrantView grant, String summary, String call, List<Clawback> clawbacks) {}
}
