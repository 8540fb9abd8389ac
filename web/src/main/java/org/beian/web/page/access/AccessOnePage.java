package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.access.application.ComparisonResult;
import org.beian.access.opening.AccessNotFiled.Because;
import org.beian.access.opening.AccessReading;
import org.beian.access.opening.AccessReading.Outlook;
import org.beian.access.opening.AccessReading.OwnFiling;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.register.AccessEvent;
import org.beian.law.Clause;
import org.beian.trail.Masking;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the page of one application for access, for its sponsor or its provider, with the
 * next step.
 */
@Named
@RequestScoped
@Clause("11.3")
public class AccessOnePage {

    static final String OF_PROVIDER = "/provider/accessOne.xhtml";
    static final String OF_SPONSOR = "/sponsor/accessOne.xhtml";

    @Inject AccessProcedure accesses;
    @Inject AccessReading desk;
    @Inject AccessFilings filings;
    @Inject AccessWords words;

    @Inject
    @ManagedProperty("#{param.id}")
    String asked;

    private AccessStatus status;
    private boolean looked;
    private AccessReading.Past past;
    private Outlook outlook;

    public void enter() {
        if (getStatus() == null) {
            PageErrors.notFound();
        }
    }

    /** The application, or null when it is not there for this user. */
    public AccessStatus getStatus() {
        if (!looked) {
            status = PageErrors.ifThere(() -> accesses.find(getId())).orElse(null);
            looked = true;
        }
        return status;
    }

    /** The number in the URL. */
    String getId() {
        return asked == null ? "" : asked.replaceAll("[^0-9]", "");
    }

    /** Discards what was read, after a refused action. */
    void forget() {
        looked = false;
        past = null;
        outlook = null;
        filings.forget();
    }

    public boolean isProviders() {
        return OF_PROVIDER.equals(words.path());
    }

    public String getTitle() {
        return words.text("one.title", getId());
    }

    public String getListPath() {
        return isProviders() ? AccessListPage.OF_PROVIDER : AccessListPage.OF_SPONSOR;
    }

    public String getState() {
        return words.state(status);
    }

    public String getStateKind() {
        return AccessWords.kind(status);
    }

    /** The reader's next step, in one sentence. */
    public String getNextStep() {
        return words.text("next." + (isProviders() ? "provider." : "sponsor.") + step());
    }

    public String getDomains() {
        return words.domains(status.domains());
    }

    public String getMethods() {
        return words.methods(status.methods());
    }

    public String getPlaces() {
        return words.places(status.places());
    }

    public String getAddresses() {
        return words.ranges(status.ips());
    }

    /** Name of the contact and, masked, how it is reached; empty when nothing is known. */
    public String getContact() {
        AccessStatus.Contact contact = status.contact();
        return String.join(
                words.comma(),
                Stream.of(
                                contact.name(),
                                Masking.contact(contact.phone()),
                                Masking.contact(contact.email()))
                        .filter(part -> part != null && !part.isEmpty())
                        .toList());
    }

    /** Whether addresses can be pre-assigned, also anew, or could when the form was shown. */
    public boolean isAssignable() {
        return isProviders() && isPending();
    }

    /** Whether pre-assigning is the next step, as nothing is kept yet or no longer. */
    public boolean isToAssign() {
        return isAssignable() && (PageErrors.isActing() || !isKept());
    }

    /** Whether addresses are kept, and others can take their place. */
    public boolean isToAssignAnew() {
        return isAssignable() && (PageErrors.isActing() || isKept());
    }

    /** Whether it can still be ended before an opening, or could when the form was shown. */
    private boolean isPending() {
        return PageErrors.isActing() || status.state().pending();
    }

    /** Whether addresses are pre-assigned now and the filing comes next. */
    private boolean isKept() {
        return status.state() == AccessState.PRE_ASSIGNED && !status.lapsed();
    }

    /** Whether the provider has to compare what the sponsor filed itself (11.3.1). */
    public boolean isComparable() {
        return isProviders()
                && isKept()
                && outlook()
                        .filter(found -> found.filingNumber() != null && !found.filedByProvider())
                        .filter(found -> found.closed() != Because.FILING_CANCELLED)
                        .isPresent();
    }

    private boolean isOpenable() {
        return isProviders()
                && isKept()
                && outlook().filter(found -> found.closed() == null).isPresent();
    }

    /** Whether opening is the next step, or was when the form was shown. */
    public boolean isToOpen() {
        return isProviders() && (PageErrors.isActing() || isOpenable());
    }

    /** Whether comparing is the next step, or was when the form was shown. */
    public boolean isToCompare() {
        return isProviders() && (PageErrors.isActing() || isComparable() && !isOpenable());
    }

    /** Reason why the access cannot be opened, in words; empty when it can. */
    public String getClosed() {
        return isProviders() && isKept()
                ? outlook()
                        .filter(found -> found.closed() != null)
                        .map(found -> words.text("closed." + found.closed()))
                        .orElse("")
                : "";
    }

    /** Number of the matching filing, given or found; empty when nothing is filed. */
    public String getFilingNumber() {
        if (status.filingNumber() != null) {
            return status.filingNumber();
        }
        if (!isKept()) {
            return "";
        }
        return isProviders() ? outlook().map(Outlook::filingNumber).orElse("") : getOwnNumber();
    }

    /** Whether number and data of the filing are to be typed: it is in no filing of this system. */
    public boolean isGivable() {
        return isKept()
                && isApplicants()
                && (isProviders() ? isComparable() : !isWaiting() && isElsewhere());
    }

    /** Whether the sponsor may give number and data as the register holds them. */
    public boolean isPassable() {
        return isKept()
                && !isProviders()
                && !isWaiting()
                && ownFiling().filter(found -> !found.filedByProvider()).isPresent();
    }

    /** Number that {@link #isPassable} is about. */
    public String getOwnNumber() {
        return ownFiling().map(OwnFiling::filingNumber).orElse("");
    }

    /** Whether the applicant, a sponsor or a customer's provider, has not begun to file yet. */
    public boolean isToFile() {
        return isKept()
                && isApplicants()
                && !isWaiting()
                && filing() == null
                && getFilingNumber().isEmpty();
    }

    public String getWizardHref() {
        return folder() + "/wizard.xhtml?access=" + status.id();
    }

    /** URL of the reader's application for a filing, from the context root; empty for none. */
    public String getFilingHref() {
        return filing() == null ? "" : folder() + "/filing.xhtml?id=" + filing().id();
    }

    private String folder() {
        return isProviders() ? "/provider" : "/sponsor";
    }

    /** Whether the provider has what the sponsor gave, and has not refused it. */
    private boolean isWaiting() {
        return status.given()
                && (status.comparison() == null
                        || status.comparison().result() != ComparisonResult.REFUSED);
    }

    private boolean isElsewhere() {
        return ownFiling().isEmpty()
                && (filing() == null || filing().state() == FilingState.APPROVED);
    }

    private Optional<OwnFiling> ownFiling() {
        return isProviders() ? Optional.empty() : filings.own(status);
    }

    private FilingStatus filing() {
        return filings.application(status);
    }

    /** Whether the reader is the applicant and may withdraw the application. */
    public boolean isWithdrawable() {
        return isPending() && isApplicants();
    }

    public boolean isStoppable() {
        return isProviders() && (PageErrors.isActing() || status.state() == AccessState.OPENED);
    }

    public boolean isRefusable() {
        return isProviders() && isPending();
    }

    public String getResult() {
        return words.text("ComparisonResult." + status.comparison().result());
    }

    public String getResultKind() {
        return status.comparison().result() == ComparisonResult.CONFIRMED ? "good" : "bad";
    }

    public List<HistoryLine> getHistory() {
        return past().entries().stream().map(words::history).toList();
    }

    public boolean isWhole() {
        return past().verdict().isWhole();
    }

    /** Facts on this access in the register. */
    public List<AccessEvent> getFacts() {
        return PageErrors.ifThere(() -> desk.facts(status.id())).orElse(List.of());
    }

    public String named(AccessEvent.Kind kind) {
        return words.text("AccessEvent." + kind);
    }

    private boolean isApplicants() {
        return isProviders() != status.sponsorHasAccount();
    }

    private String step() {
        if (status.state() != AccessState.PRE_ASSIGNED) {
            return status.state().name();
        }
        if (status.lapsed()) {
            return "LAPSED";
        }
        boolean compared = status.comparison() != null;
        if (isProviders()) {
            return isOpenable() ? "TO_OPEN" : isComparable() ? "TO_COMPARE" : "PRE_ASSIGNED";
        }
        if (compared) {
            return "COMPARISON_" + status.comparison().result();
        }
        if (status.given()) {
            return "GIVEN";
        }
        if (ownFiling().isPresent()) {
            return ownFiling().get().filedByProvider() ? "FILED_BY_PROVIDER" : "FILED";
        }
        return filing() == null || filing().state() == FilingState.APPROVED
                ? "PRE_ASSIGNED"
                : "FILING";
    }

    private AccessReading.Past past() {
        if (past == null) {
            past = desk.history(status.id());
        }
        return past;
    }

    private Optional<Outlook> outlook() {
        if (outlook == null) {
            outlook = PageErrors.ifThere(() -> desk.outlook(status.id())).orElse(null);
        }
        return Optional.ofNullable(outlook);
    }
}
