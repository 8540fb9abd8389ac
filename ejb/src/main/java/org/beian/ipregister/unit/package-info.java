/**
 * Units that must report addresses (9): what the ministry and the bureaus say a unit is, who
 * supervises whom, and a unit's own management rules.
 */
package org.beian.ipregister.unit;
