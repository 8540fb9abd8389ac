package org.beian.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Frame;

/** Backing bean of the part of a home page that says what a department or association does here. */
@Named
@RequestScoped
@Clause("4")
public class PurposeHome {

    private static final List<Capacity> SAID =
            List.of(
                    Capacity.PRE_APPROVAL_DEPARTMENT,
                    Capacity.SPECIAL_APPROVAL_DEPARTMENT,
                    Capacity.CONTENT_DEPARTMENT,
                    Capacity.PUBLIC_INTEREST_DEPARTMENT,
                    Capacity.ASSOCIATION);

    @Inject Callers callers;
    @Inject Units units;
    @Inject RegisterWords words;
    @Inject Frame frame;

    private List<String> purposes;

    /** What the unit does, a sentence for each of its capacities; none for other units. */
    public List<String> getPurposes() {
        if (purposes == null) {
            purposes =
                    unit().map(own -> SAID.stream().filter(own::is).map(this::purpose).toList())
                            .orElse(List.of());
        }
        return purposes;
    }

    private Optional<Unit> unit() {
        return frame.isSignedIn()
                ? Optional.ofNullable(callers.current().unitId()).flatMap(units::find)
                : Optional.empty();
    }

    private String purpose(Capacity capacity) {
        return words.text("purpose." + capacity.name());
    }
}
