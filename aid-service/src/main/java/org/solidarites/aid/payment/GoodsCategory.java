package org.solidarites.aid.payment;

/** What a voucher buys, printed on it: the fields that CGCT L1611-6 names. */
public enum GoodsCategory {
    FOOD,
    HYGIENE,
    CLOTHING,
    TRANSPORT,
    EDUCATION,
    CULTURE,
    SPORT,
    LEISURE
}
