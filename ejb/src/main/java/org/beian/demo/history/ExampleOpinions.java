package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Roles;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.opinion.AuditedWebsite;
import org.beian.annualaudit.opinion.AuditedWebsiteFilter;
import org.beian.annualaudit.opinion.AuditedWebsites;
import org.beian.annualaudit.opinion.OpinionFilter;
import org.beian.annualaudit.opinion.OpinionReading;
import org.beian.annualaudit.opinion.OpinionRecording;
import org.beian.annualaudit.opinion.OpinionRequest;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.document.Upload;
import org.beian.law.Shanghai;

/** Sample of opinions of the content department in the audit of Beijing, one of each kind. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleOpinions {

    static final String DEPARTMENT = "content-department";

    private static final int LOOKED_AT = 100;

    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** Gives them on websites that nobody answered for, the last ones of the list; once. */
    public void give() {
        int given =
                procedures.as(
                        DEPARTMENT, OpinionReading.class, own -> own.count(OpinionFilter.ALL));
        int year = today().getYear();
        AuditedWebsiteFilter all = new AuditedWebsiteFilter(year, null, true);
        List<AuditedWebsite> open =
                procedures
                        .as(
                                DEPARTMENT,
                                AuditedWebsites.class,
                                own -> own.list(all, null, LOOKED_AT))
                        .stream()
                        .filter(each -> each.state() == AuditItemState.OPEN)
                        .toList();
        OpinionKind[] kinds = OpinionKind.values();
        if (given > 0 || open.size() < kinds.length) {
            return;
        }
        for (int i = 0; i < kinds.length; i++) {
            give(open.get(open.size() - 1 - i), kinds[i], year, i + 1);
        }
    }

    private void give(AuditedWebsite website, OpinionKind kind, int year, int number) {
        byte[] paper =
                ExamplePicture.opinion(website.subjectName(), website.filingNumber(), words(kind));
        String scan =
                procedures
                        .as(DEPARTMENT, Upload.class, own -> own.keep("书面意见（示例）.png", paper))
                        .id();
        OpinionRequest request =
                new OpinionRequest(
                        year,
                        website.filingNumber(),
                        kind,
                        "示例主管〔" + year + "〕" + number + "号",
                        today(),
                        words(kind),
                        scan);
        procedures.as(DEPARTMENT, OpinionRecording.class, own -> own.record(request));
    }

    private static String words(OpinionKind kind) {
        return switch (kind) {
            case NO_OBJECTION -> "对该网站通过年度审核无异议（示例）。";
            case REVOKE_QUALIFICATION -> "主办者的许可证已被吊销，取消其业务资格（示例）。";
            case CLOSE_WEBSITE -> "网站登载违法内容，应予关闭（示例）。";
        };
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
