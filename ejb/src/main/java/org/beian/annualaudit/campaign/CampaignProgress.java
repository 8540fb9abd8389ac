package org.beian.annualaudit.campaign;

import java.util.List;
import java.util.Map;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.DifferenceKind;

/**
 * Progress of a campaign.
 *
 * @param byPhase number of items of each phase, in order
 * @param byKind number of items in which a difference of the kind stands, in order
 * @param byProvider items by a provider that gives access; the most first
 * @param byCounty items by the county of the subject; the most first
 */
public record CampaignProgress(
        Map<AuditItemPhase, Long> byPhase,
        Map<DifferenceKind, Long> byKind,
        List<Share> byProvider,
        List<Share> byCounty) {

    /**
     * Share of a provider or a county.
     *
     * @param name of a provider, or the code of a county
     * @param waiting without a result
     */
    public record Share(String name, long items, long waiting) {}
}
