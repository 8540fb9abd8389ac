package org.beian.annualaudit.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.CampaignState;

/** Finder of the campaigns that a run of the job is about: those under way. */
@ApplicationScoped
class AuditedCampaigns {

    @Inject EntityManager em;

    /** Campaigns by id; of a province that is unknown none. */
    List<AuditCampaign> of(AuditScope scope) {
        return em.createQuery(
                        """
                        select c from AuditCampaign c
                        where c.state <> :closed order by c.id""",
                        AuditCampaign.class)
                .setParameter("closed", CampaignState.CLOSED)
                .getResultStream()
                .filter(each -> scope.year() == null || scope.year() == each.year())
                .filter(each -> isOf(each, scope.province()))
                .toList();
    }

    private static boolean isOf(AuditCampaign campaign, String province) {
        String code = campaign.authority().code();
        return province.isEmpty()
                || province.equals(code)
                || campaign.authority()
                        .province()
                        .filter(
                                own ->
                                        province.equals(own.code())
                                                || province.equals(own.chineseName()))
                        .isPresent();
    }
}
