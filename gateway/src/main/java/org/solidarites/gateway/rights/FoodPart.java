package org.solidarites.gateway.rights;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import org.solidarites.gateway.upstream.ServiceCall;

/** What the common food fund and the épiceries would be for the household. */
@Singleton
class FoodPart {

    private final ServiceCall services;

    FoodPart(ServiceCall services) {
        this.services = services;
    }

    /** @param simulation what aid-service has found out of it, empty where that is not known */
    Future<JsonObject> ask(RightsQuestion question, JsonObject simulation, ServiceCall.Context context) {
        JsonObject household = new JsonObject().put("adults", question.adults()).put("children", question.children());
        JsonObject quotient = simulation.getJsonObject("quotient");
        if (quotient != null && quotient.getValue("caf") != null) {
            household.put("familyQuotient", quotient.getValue("caf"));
        }
        Object income = question.household().getValue("monthlyResources");
        if (income instanceof Number) {
            household.put("monthlyIncome", income);
        }
        if (question.quartier() != null) {
            household.put("quartier", question.quartier());
        }
        return services.post("food-coop", "/v1/food-coop/simulations", household, context)
                .map(FoodPart::withLinks);
    }

    private static JsonObject withLinks(JsonObject food) {
        JsonObject caisse = food.getJsonObject("caisse");
        if (caisse != null) {
            caisse.put(
                    "links",
                    new JsonArray()
                            .add(Links.to("rules", "GET", "/v1/caisse/rules"))
                            .add(Links.to("sellers", "GET", "/v1/caisse/sellers"))
                            .add(Links.to("refer", "POST", "/v1/referrals")));
        }
        food.getJsonArray("groceries").stream()
                .map(JsonObject.class::cast)
                .filter(grocery -> !"NOT_ELIGIBLE".equals(grocery.getString("verdict")))
                .forEach(grocery ->
                        grocery.put("links", new JsonArray().add(Links.to("refer", "POST", "/v1/referrals"))));
        return food;
    }
}
