package org.solidarites.foodcoop.caisse.core;

/** A sentence for residents, in both languages. */
public record Sentence(String fr, String en) {}
