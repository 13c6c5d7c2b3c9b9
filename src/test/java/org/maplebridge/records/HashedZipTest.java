package org.maplebridge.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashedZipTest {

    @ParameterizedTest
    @CsvSource({
        "附件/1 说明.txt, 附件/1 说明.txt",
        "附件/1 ../../etc/passwd, 附件/1 ____etc_passwd",
        "附件/1 a\\b:c*d?.txt, 附件/1 a_b_c_d_.txt",
        "文书/处理意见书 枫信处〔2026〕1号.pdf, 文书/处理意见书 枫信处〔2026〕1号.pdf"
    })
    void namesDoNotLeaveTheirFolder(String given, String safe) {
        assertThat(HashedZip.safe(given)).isEqualTo(safe);
    }
}
