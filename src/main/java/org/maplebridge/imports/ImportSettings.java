package org.maplebridge.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code maplebridge.imports.*}
 *
 * @param batch rows that are committed together
 * @param largestFile uploads beyond it are refused; {@code spring.servlet.multipart.max-file-size} must allow as much
 * @param keepErrors whole days for which rows that could not be taken are kept after the end of their import: they hold
 *     personal data
 */
@ConfigurationProperties("maplebridge.imports")
record ImportSettings(
        @DefaultValue("50") int batch,
        @DefaultValue("200MB") DataSize largestFile,
        @DefaultValue("30d") Duration keepErrors) {}
