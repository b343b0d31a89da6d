package org.solidarites.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.Household;
import org.solidarites.chassis.money.Euros;

/** The règlement in Drools DMN, as it comes: FEEL interpreted, no check of types while it runs. */
final class Dmn {

    private final DMNRuntime runtime;
    private final DMNModel model;

    Dmn() {
        Resource document = ResourceFactory.newReaderResource(new StringReader(DmnRules.document()), "UTF-8");
        document.setSourcePath("nantes.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(document))
                .getOrElseThrow(unreadable -> new IllegalStateException(unreadable));
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    /** How many decisions it has. */
    int decisions() {
        return model.getDecisions().size();
    }

    DMNResult evaluate(Map<String, @Nullable Object> inputs) {
        DMNContext context = runtime.newContext();
        inputs.forEach(context::set);
        return runtime.evaluateAll(model, context);
    }

    /** A household as its decisions want it, ages and numbers worked out before. */
    static Map<String, @Nullable Object> inputs(Household household) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("adults", household.adults().stream().map(Dmn::adult).toList());
        inputs.put("children", BigDecimal.valueOf(household.children().size()));
        inputs.put("resources", decimal(household.resources().total()));
        inputs.put("rent", decimal(household.charges().get(Charge.RENT)));
        inputs.put("energy", decimal(household.charges().get(Charge.ENERGY)));
        inputs.put("water", decimal(household.charges().get(Charge.WATER)));
        inputs.put("insurance", decimal(household.charges().get(Charge.INSURANCE)));
        inputs.put("commune", household.home().commune());
        inputs.put("aah", household.rights().get("aah"));
        inputs.put("bill", decimal(household.bills().get(SampleHouseholds.BILL)));
        List<String> declared = List.of("year_44", "autonomous", "contributing", "first_bracket", "institution");
        for (int i = 0; i < declared.size(); i++) {
            inputs.put(declared.get(i), household.declarations().get(SampleHouseholds.DECLARATIONS.get(i)));
        }
        return inputs;
    }

    private static Map<String, @Nullable Object> adult(Household.Adult adult) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        int age = Period.between(adult.birthDate(), SampleHouseholds.ON).getYears();
        facts.put("age", BigDecimal.valueOf(age));
        facts.put("student", adult.student());
        return facts;
    }

    private static @Nullable BigDecimal decimal(@Nullable Euros euros) {
        return euros == null ? null : euros.toDecimal();
    }

    /** What was decided of each aid, in words. */
    static List<String> outcomes(DMNResult decided) {
        List<String> outcomes = new ArrayList<>();
        for (String aid : DmnRules.AIDS) {
            Object met = decided.getDecisionResultByName(aid).getResult();
            Object worth = decided.getDecisionResultByName(aid + DmnRules.WORTH).getResult();
            String verdict = met == null ? "UNKNOWN" : Boolean.TRUE.equals(met) ? "ELIGIBLE" : "NOT_ELIGIBLE";
            outcomes.add(Outcomes.words(verdict, worth instanceof BigDecimal euros ? Outcomes.euros(euros) : worth));
        }
        return outcomes;
    }
}
