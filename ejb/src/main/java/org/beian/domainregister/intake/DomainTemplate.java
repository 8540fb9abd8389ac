package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.beian.domainregister.record.DomainAction;
import org.beian.intake.formats.file.FileTemplate;
import org.beian.intake.formats.file.FileTemplate.Code;
import org.beian.party.Capacity;
import org.beian.party.Unit;

/** Template for files of domains, with a new domain within the unit's remit as the example. */
@ApplicationScoped
class DomainTemplate {

    FileTemplate of(Unit unit) {
        Map<String, String> example =
                new HashMap<>(FileTemplate.example(DomainTemplate.class, "example.properties"));
        if (unit.is(Capacity.REGISTRY)) {
            example.put("domain", example.get("domain").replaceFirst("\\.com$", ".cn"));
        }
        // provinces may be foreign ones: nothing is offered for them
        return new FileTemplate(example, Map.of("action", Code.of(DomainAction.values())));
    }
}
