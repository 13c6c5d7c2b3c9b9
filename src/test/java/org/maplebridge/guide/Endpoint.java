package org.maplebridge.guide;

import static org.springframework.restdocs.operation.preprocess.Preprocessors.preprocessRequest;
import static org.springframework.restdocs.operation.preprocess.Preprocessors.preprocessResponse;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import com.epages.restdocs.apispec.MockMvcRestDocumentationWrapper;
import com.epages.restdocs.apispec.ResourceSnippetParametersBuilder;
import org.springframework.restdocs.mockmvc.RestDocumentationResultHandler;
import org.springframework.restdocs.operation.preprocess.ContentModifyingOperationPreprocessor;
import org.springframework.restdocs.snippet.Snippet;

/** One method of one address, as it is named in the OpenAPI document; each answer of it has snippets of its own. */
record Endpoint(String tag, String summary) {

    RestDocumentationResultHandler answers(String name, Snippet... snippets) {
        return MockMvcRestDocumentationWrapper.document(
                name, new ResourceSnippetParametersBuilder().tag(tag).summary(summary), snippets);
    }

    /** For a file, whose bytes say nothing to readers of the guide. */
    RestDocumentationResultHandler answersFile(String name, Snippet... snippets) {
        return MockMvcRestDocumentationWrapper.document(
                name,
                new ResourceSnippetParametersBuilder().tag(tag).summary(summary),
                preprocessRequest(),
                preprocessResponse(new ContentModifyingOperationPreprocessor((content, contentType) -> new byte[0])),
                snippets);
    }

    RestDocumentationResultHandler refuses(String name) {
        return answers(name, responseFields(Fields.problem()));
    }
}
