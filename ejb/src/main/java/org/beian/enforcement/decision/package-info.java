/** Decision of an enforcement case: hearing, legal review, decision, service, execution (16). */
package org.beian.enforcement.decision;
