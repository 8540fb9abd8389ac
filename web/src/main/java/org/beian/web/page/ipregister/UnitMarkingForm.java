package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.supervision.IpUnitMarking;
import org.beian.ipregister.supervision.UnitStatusChange;
import org.beian.ipregister.unit.FilingUnitStatus;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the form for a unit's marks, level and headquarters from today on; initially the
 * current ones.
 */
@Named
@RequestScoped
@Clause("9.1")
public class UnitMarkingForm {

    private static final int LOWEST = 9;

    @Inject IpUnitMarking marking;
    @Inject UnitPage page;
    @Inject Units units;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private Integer version;
    private Set<IpUnitMark> marks;
    private String level;
    private String headquarters;
    private boolean headquartersSent;
    private boolean levelSent;
    private String reason;

    /** Whether the user may change anything of the unit. */
    public boolean isOffered() {
        return isOfMinistry() || callers.current().has(Roles.REVIEWER);
    }

    /** Whether the user may set the marks that decide which authority supervises the unit. */
    public boolean isOfMinistry() {
        Caller caller = callers.current();
        return caller.has(Roles.MINISTRY);
    }

    public List<SelectItem> getLevels() {
        return IntStream.rangeClosed(1, LOWEST)
                .mapToObj(
                        each ->
                                new SelectItem(
                                        String.valueOf(each), words.text("unit.levelOf", each)))
                .toList();
    }

    public void save() {
        UnitStatusChange wish =
                new UnitStatusChange(
                        now(),
                        level == null || level.isEmpty() ? null : Integer.valueOf(level),
                        headquarters);
        if (declines.attempt(() -> marking.mark(page.id(), getVersion(), wish, reason))) {
            declines.done("Units", "unit.saved");
            PageErrors.goSaying(address.keeping("unit"));
        }
    }

    private Set<IpUnitMark> now() {
        if (marks == null) {
            Set<IpUnitMark> standing = standing().marks();
            marks =
                    standing.isEmpty()
                            ? EnumSet.noneOf(IpUnitMark.class)
                            : EnumSet.copyOf(standing);
        }
        return marks;
    }

    private FilingUnitStatus standing() {
        return page.card().line().standing();
    }

    private void put(IpUnitMark mark, boolean wished) {
        if (wished) {
            now().add(mark);
        } else {
            now().remove(mark);
        }
    }

    public boolean isTelco() {
        return now().contains(IpUnitMark.BASIC_TELCO);
    }

    public void setTelco(boolean telco) {
        put(IpUnitMark.BASIC_TELCO, telco);
    }

    public boolean isPublicInterest() {
        return now().contains(IpUnitMark.PUBLIC_INTEREST);
    }

    public void setPublicInterest(boolean publicInterest) {
        put(IpUnitMark.PUBLIC_INTEREST, publicInterest);
    }

    /** Version that the form was shown with, so that a concurrent change is still detected. */
    public int getVersion() {
        return version == null ? standing().version() : version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getLevel() {
        Integer said = standing().level();
        return levelSent || said == null ? level : said.toString();
    }

    public void setLevel(String level) {
        this.level = level;
        levelSent = true;
    }

    /** Code of the headquarters. */
    public String getHeadquarters() {
        Long said = standing().headquartersId();
        return headquartersSent || said == null
                ? headquarters
                : units.find(said).map(Unit::code).orElse("");
    }

    public void setHeadquarters(String headquarters) {
        this.headquarters = headquarters;
        headquartersSent = true;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
