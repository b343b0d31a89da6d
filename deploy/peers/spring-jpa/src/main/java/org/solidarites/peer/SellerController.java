package org.solidarites.peer;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SellerController {

    private final SellerRepository sellers;

    SellerController(SellerRepository sellers) {
        this.sellers = sellers;
    }

    @GetMapping("/v1/caisse/sellers")
    @Transactional(readOnly = true)
    public SellerPage list(@RequestParam(defaultValue = "20") int limit) {
        List<Seller> found = sellers.findAllByOrderByIdDesc(Limit.of(limit + 1));
        List<SellerView> items = found.stream().limit(limit).map(Seller::view).toList();
        return new SellerPage(items, found.size() > limit ? items.getLast().id().toString() : null);
    }

    record SellerPage(List<SellerView> items, String next) {}
}
