package org.solidarites.aid.engine;

/**
 * What a condition rests on.
 *
 * @param article of the règlement or of the law
 * @param source where the value was read, or who assumed it
 * @param confirmed false while the value is an assumption that the CCAS has yet to confirm
 */
public record Grounds(String article, String source, boolean confirmed) {

    public Grounds {
        if (article.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("every condition names its article and its source");
        }
    }
}
