package org.solidarites.chassis.money;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as {@link NumberFormat} writes them, but quickly: an explained simulation writes dozens of them. */
public final class EuroWords {

    private static final int GROUP = 3;

    private final String beforePositive;
    private final String beforeNegative;
    private final String after;
    private final char groups;
    private final char decimals;

    public EuroWords(Locale region) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(region);
        this.beforePositive = format.getPositivePrefix();
        this.beforeNegative = format.getNegativePrefix();
        this.after = format.getPositiveSuffix();
        this.groups = format.getDecimalFormatSymbols().getMonetaryGroupingSeparator();
        this.decimals = format.getDecimalFormatSymbols().getMonetaryDecimalSeparator();
    }

    public String words(Euros amount) {
        long cents = amount.cents();
        String whole = Long.toString(Math.abs(cents / 100));
        long rest = Math.abs(cents % 100);
        StringBuilder words = new StringBuilder(32).append(cents < 0 ? beforeNegative : beforePositive);
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                words.append(groups);
            }
            words.append(whole.charAt(i));
        }
        return words.append(decimals)
                .append((char) ('0' + rest / 10))
                .append((char) ('0' + rest % 10))
                .append(after)
                .toString();
    }
}
