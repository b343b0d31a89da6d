package org.solidarites.foodcoop.purchase;

/** What sort of place sells. */
public enum SellerKind {
    MARKET,
    GROCERY,
    FARM,
    BAKERY,
    BUYING_GROUP,
    RESTAURANT,
    OTHER
}
