package nl.duaal.access.local;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of local accounts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecretSettings.class, InstallationAddress.class})
class LocalAccountConfiguration {}
