package org.beian.filing.rule;

import java.util.List;

/**
 * Source of what providers know to be untrue, implemented by the package that follows their
 * reports: who knows of an untrue datum acts on behalf for that filing only to correct it (7.5).
 */
public interface KnownUntrue {

    /**
     * What a provider reported of a filing, by itself or as it verified it, and what neither a
     * change nor the authority has settled since; oldest first.
     *
     * @param providerId unit of the provider
     * @param subjectId of the filing in the register
     */
    List<UntrueDatum> reportedBy(Long providerId, Long subjectId);
}
