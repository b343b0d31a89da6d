/** What production is made of, held to what the services really are. No cluster is needed. */
package org.solidarites.kubernetes;
