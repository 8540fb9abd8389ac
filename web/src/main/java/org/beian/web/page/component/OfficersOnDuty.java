package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.PersonNames;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.DedicatedOfficer;
import org.beian.party.Roster;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/**
 * Choice of the dedicated officer (7.1) who answers for an act: those of the caller's roster who
 * are on duty today, and as preset the one that the caller's account is, never anybody else.
 */
@Named
@RequestScoped
@Clause("7.1")
public class OfficersOnDuty {

    @Inject Roster roster;
    @Inject PersonNames persons;
    @Inject Callers callers;
    @Inject Clock clock;
    @Inject Frame frame;

    private List<DedicatedOfficer> found;
    private String own;

    /** Whether nobody is on duty, so that no act can be answered for. */
    public boolean isNobody() {
        return found().isEmpty();
    }

    /** The officers by name; who is none of them has to choose. */
    public List<SelectItem> getItems() {
        List<SelectItem> items = new ArrayList<>();
        if (getOwn() == null) {
            items.add(new SelectItem("", Texts.in(frame.getLocale()).getString("field.choose")));
        }
        found().stream()
                .map(DedicatedOfficer::name)
                .distinct()
                .forEach(name -> items.add(new SelectItem(name, name)));
        return items;
    }

    /** Name of the officer that the caller's account is; null when it is none on duty. */
    public String getOwn() {
        found();
        return own;
    }

    private List<DedicatedOfficer> found() {
        if (found == null) {
            LocalDate today = Shanghai.date(clock.instant());
            Long unit = callers.current().unitId();
            found =
                    PageErrors.ifThere(() -> roster.list(unit)).orElse(List.of()).stream()
                            .filter(each -> each.isOnDuty(today))
                            .toList();
            Long account =
                    PageErrors.ifThere(persons::ownOfficer).flatMap(each -> each).orElse(null);
            found.stream()
                    .filter(each -> each.id().equals(account))
                    .findFirst()
                    .ifPresent(each -> own = each.name());
        }
        return found;
    }
}
