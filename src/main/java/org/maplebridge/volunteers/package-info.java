/** The register of volunteers and organizations that help with small wishes. */
package org.maplebridge.volunteers;
