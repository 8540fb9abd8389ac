package org.beian.remedy.service;

import static org.beian.account.Roles.CLERK;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.party.Units;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Province;

/** Test fixture of letters on a sponsor's cancelled website, and of clerks who record service. */
@Dependent
public class ServiceScene {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject public CancellationScene cancelled;
    @Inject ServiceReading reading;
    @Inject Units units;
    @Inject TestCallers callers;

    /** Cancels a filed website; gives the id of the decision's letter. The reviewer calls. */
    public Long letterOfCancellation(UnaryOperator<SampleFiling> change) {
        cancelled.filedBySponsor(change);
        return decided(cancelled.ofWebsite());
    }

    public Long letterOfCancellation() {
        return letterOfCancellation(UnaryOperator.identity());
    }

    private Long decided(String cancellation) {
        cancelled.approved(cancellation);
        return letterOf("CANCELLATION", cancellation);
    }

    public Long letterOf(String type, String id) {
        return Long.valueOf(
                cancelled
                        .texts(
                                "select id from letter where case_type = ? and case_id = ?"
                                        + " order by id desc",
                                type,
                                Long.valueOf(id))
                        .get(0));
    }

    /** The letter by which the provider is ordered to stop access. */
    public Long letterOfStop() {
        return Long.valueOf(
                cancelled
                        .texts(
                                "select letter_id from stop_access_notice where filing_number = ?",
                                cancelled.website())
                        .get(0));
    }

    public void asClerk() {
        asClerk("service-clerk", Province.BEIJING);
    }

    public void asClerk(String name, Province province) {
        callers.become(SeededUnits.callerOf(units.bureauOf(province).orElseThrow(), name, CLERK));
    }

    /** A document of the bureau of Beijing. */
    public String proof() {
        return cancelled.mandateOf(units.bureauOf(Province.BEIJING).orElseThrow());
    }

    public GivenService handedOver(LocalDate day) {
        return new GivenService(ServiceWay.HANDED_OVER, day, List.of(proof()));
    }

    /** The service of a letter, as the caller reads it. */
    public ServiceView one(Long letter) {
        return reading.show(letter, Locale.SIMPLIFIED_CHINESE);
    }
}
