package org.solidarites.foodcoop.indicator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures on food of one year. */
@Schema(name = "FoodIndicators")
public record FoodIndicatorView(@Schema(examples = "2026") int year, List<FoodRow> figures) {}
