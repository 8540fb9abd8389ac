package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.document.Upload;
import org.beian.law.Shanghai;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.RemedyDesk;
import org.beian.remedy.procedure.RemedyFilter;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.remedy.procedure.RemedyView;
import org.beian.remedy.service.GivenService;
import org.beian.remedy.service.ServiceDesk;
import org.beian.remedy.service.ServiceFilter;
import org.beian.remedy.service.ServiceReading;
import org.beian.remedy.service.ServiceState;
import org.beian.remedy.service.ServiceView;
import org.beian.remedy.service.ServiceWay;

/**
 * Service of one letter of the bureau, handed over by its clerk, and a reconsideration against its
 * decision, whose execution is stayed; the other letters wait to be served.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleServices {

    private static final String CLERK = "clerk-bj";
    private static final int LOOKED_AT = 100;
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** Serves the oldest letter that waits, which is attacked, unless a decision is stayed. */
    public void serve() {
        boolean stayed =
                procedures
                        .as(
                                CLERK,
                                RemedyReading.class,
                                own ->
                                        own.list(
                                                new RemedyFilter(RemedyState.OPEN, null),
                                                Long.MAX_VALUE,
                                                LOOKED_AT,
                                                CHINESE))
                        .stream()
                        .anyMatch(RemedyView::stayed);
        if (!stayed) {
            procedures
                    .as(
                            CLERK,
                            ServiceReading.class,
                            own ->
                                    own.list(
                                            new ServiceFilter(ServiceState.UNSERVED, null, ""),
                                            null,
                                            LOOKED_AT,
                                            CHINESE))
                    .stream()
                    .filter(ServiceView::remediable)
                    .findFirst()
                    .ifPresent(this::handOver);
        }
    }

    private void handOver(ServiceView letter) {
        byte[] receipt = ExamplePicture.receipt(letter.addressee(), letter.letterNumber());
        String proof =
                procedures
                        .as(
                                CLERK,
                                Upload.class,
                                upload -> upload.keepEvidence("送达回证（示例）.png", receipt))
                        .id();
        GivenService given =
                new GivenService(
                        ServiceWay.HANDED_OVER, Shanghai.date(clock.instant()), List.of(proof));
        procedures.act(
                CLERK,
                ServiceDesk.class,
                desk -> desk.record(letter.id(), letter.version(), given));
        attack(letter.id());
    }

    private void attack(Long letter) {
        LocalDate today = Shanghai.date(clock.instant());
        Long remedy =
                procedures.as(
                        CLERK,
                        RemedyDesk.class,
                        desk -> desk.open(letter, RemedyKind.RECONSIDERATION, today, "示例行政复议机关"));
        int version =
                procedures
                        .as(CLERK, RemedyReading.class, own -> own.show(remedy, CHINESE))
                        .version();
        procedures.act(CLERK, RemedyDesk.class, desk -> desk.stay(remedy, version, today));
    }
}
