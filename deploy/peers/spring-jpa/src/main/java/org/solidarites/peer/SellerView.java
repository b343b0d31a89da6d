package org.solidarites.peer;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

record SellerView(
        UUID id,
        String caisse,
        String organization,
        String name,
        String kind,
        SortedSet<String> categories,
        LocalDate from,
        LocalDate until,
        String decision,
        UUID proposal,
        List<Seller.Approval> approvals) {}
