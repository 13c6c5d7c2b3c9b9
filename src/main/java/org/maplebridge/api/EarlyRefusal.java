package org.maplebridge.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;

/** What the server itself refuses, before any of our code sees it: characters that no address or header may have. */
public class EarlyRefusal extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String title = status < 500 ? "请求无法理解" : "系统出错，您的请求没有执行；请稍后再试或联系系统管理员";
        byte[] problem = "{\"type\":\"/problems/http-%d\",\"title\":\"%s\",\"status\":%d}"
                .formatted(status, title, status)
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getResponse().getOutputStream().write(problem);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody is listening any more
        }
    }
}
