package org.solidarites.foodcoop.foodhelp;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What help with food a household may get.
 *
 * @param caisse what the caisse commune alimentaire of the city would be for it, null before its first rules
 * @param groceries what each épicerie says to it
 */
@Schema(name = "FoodHelp")
public record FoodHelp(@Nullable CaisseOffer caisse, List<GroceryOffer> groceries) {}
