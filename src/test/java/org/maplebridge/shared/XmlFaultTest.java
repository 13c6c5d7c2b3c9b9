package org.maplebridge.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class XmlFaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "您好|开头不是标签",
                "<a>|写到一半",
                "<a><p>x</a>|标签 <p> 没有对应的结束标签 </p>",
                "<a b=c/>|属性 b 的值没有加引号",
                "<a b/>|属性 b 后面没有等号",
                "<a b='1' b='2'/>|属性 b 写了两次",
                "<a>&nbsp;</a>|不认识 &nbsp;",
                "<a>甲 & 乙</a>|&amp;",
                "<a>甲&乙</a>|&amp;",
                "<a/><b/>|最外层的标签结束以后还有内容",
                "<x:a/>|前缀 x 没有声明",
                "<a b='<'/>|属性 b 的值里不能有 <",
                "<a>1 < 2</a>|&lt;",
                "<!DOCTYPE a><a/>|DOCTYPE"
            })
    void isToldInChinese(String xml, String told) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        SAXParseException fault = catchThrowableOfType(
                SAXParseException.class, () -> builder.parse(new InputSource(new StringReader(xml))));
        assertThat(XmlFault.inChinese(fault.getMessage()))
                .as(fault.getMessage())
                .contains(told)
                .doesNotContain("%");
    }

    @ParameterizedTest
    @CsvSource({"Something new.", "null"})
    void whatNobodyKnowsIsToldWithoutEnglish(String message) {
        assertThat(XmlFault.inChinese(message)).isEqualTo("标签或者属性的写法不对");
    }
}
