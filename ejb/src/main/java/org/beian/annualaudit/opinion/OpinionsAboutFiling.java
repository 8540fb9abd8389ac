package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionState;
import org.beian.filing.record.CasesAboutFiling;

/** Source of the opinions of departments on the websites of a filing. */
@ApplicationScoped
class OpinionsAboutFiling extends CasesAboutFiling<DepartmentOpinion> {

    OpinionsAboutFiling() {
        super(DepartmentOpinion.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(DepartmentOpinion found) {
        return found.year() + " " + found.paper().number();
    }

    @Override
    protected boolean isPending(DepartmentOpinion found) {
        return found.state() == OpinionState.WAITING;
    }
}
