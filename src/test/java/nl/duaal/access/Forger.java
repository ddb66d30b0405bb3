package nl.duaal.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes tokens that look like the provider's, with a key that the provider publishes, or not. */
final class Forger {

    private RSAKey published = newKey();

    /** The public half of the key that the provider shows as its own. */
    JWK published() {
        return published.toPublicJWK();
    }

    RSAKey current() {
        return published;
    }

    /** From now on the provider shows another key. Answers the old one. */
    RSAKey rotate() {
        var old = published;
        published = newKey();
        return old;
    }

    /** The same token with other claims, signed with the published key. */
    String sign(String token, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(token, change, published);
    }

    String sign(String token, UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key) {
        return sign(token, change, key, "JWT");
    }

    String sign(String token, UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key, String type) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(new JOSEObjectType(type))
                    .build();
            var forged = new SignedJWT(header, change.apply(claims(token)).build());
            forged.sign(new RSASSASigner(key));
            return forged.serialize();
        } catch (JOSEException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Says that it needs no signature. */
    String unsigned(String token) {
        return new PlainJWT(claims(token).build()).serialize();
    }

    /** Signed with the published key as if it were a shared secret. */
    String signedWithPublicKey(String token) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(published.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            var forged = new SignedJWT(header, claims(token).build());
            forged.sign(new MACSigner(published.toPublicKey().getEncoded()));
            return forged.serialize();
        } catch (JOSEException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Signed with a key of the forger's own that is named as the provider's. */
    String signedWithOwnKey(String token) {
        try {
            var own = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
            return sign(token, claims -> claims, own);
        } catch (JOSEException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Signed with an elliptic key that the header brings along. */
    String signedWithKeyInHeader(String token) {
        try {
            var own = new ECKeyGenerator(Curve.P_256).keyID("brought").generate();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .jwk(own.toPublicJWK())
                    .type(JOSEObjectType.JWT)
                    .build();
            var forged = new SignedJWT(header, claims(token).build());
            forged.sign(new ECDSASigner(own));
            return forged.serialize();
        } catch (JOSEException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static JWTClaimsSet.Builder claims(String token) {
        try {
            return new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet());
        } catch (ParseException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
