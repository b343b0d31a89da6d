package org.solidarites.peer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface SellerRepository extends Repository<Seller, UUID> {

    List<Seller> findAllByOrderByIdDesc(Limit limit);
}
