package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.account.Roles;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.OpinionRepository;
import org.beian.annualaudit.answer.AuditScene;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.filing.review.FiledScene;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.value.Province;

/** Test fixture of a content department of Beijing and a website in the audit of its province. */
@Dependent
public class OpinionScene {

    public static final String WORDS = "示例：该单位已不符合从业条件";
    static final String PAPER = "示例文〔2026〕7号";

    @Inject public AuditScene audit;
    @Inject OpinionRecording recording;
    @Inject CancellationProcedure cancellations;
    @Inject OpinionRepository opinions;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;

    private Unit department;
    private String scan;
    private String item;

    /** A website in the audit whose sponsor was told; the department calls. Gives the item. */
    public String audited() {
        item = audit.told();
        newDepartment(Province.BEIJING);
        return item;
    }

    /** A department with a scan; it calls from now on. */
    void newDepartment(Province province) {
        department = units.add(Capacity.CONTENT_DEPARTMENT, province);
        scan = audit.filed.mandateOf(department);
        asDepartment();
    }

    public void asDepartment() {
        callers.become(SeededUnits.callerOf(department, "content-clerk", Roles.CONTENT_DEPARTMENT));
    }

    public Unit department() {
        return department;
    }

    public String scan() {
        return scan;
    }

    static LocalDate today() {
        return Shanghai.date(TestClock.shared().instant());
    }

    public int year() {
        return audit.one(item).year();
    }

    /** An opinion on the website. */
    public OpinionRequest request(OpinionKind kind) {
        return new OpinionRequest(year(), audit.filed.website(), kind, PAPER, today(), WORDS, scan);
    }

    /** Recorded by the department, which calls from now on; gives the id. */
    public String given(OpinionKind kind) {
        asDepartment();
        return recording.record(request(kind)).toString();
    }

    /** The caller takes back what it applied for. */
    void withdraw(String cancellation) {
        cancellations.withdraw(cancellation);
    }

    boolean isWhole(String id) {
        return FiledScene.inNew(() -> history.verify(opinions.find(id).orElseThrow()).isWhole());
    }
}
