package nl.duaal.trajectory.design;

/**
 * What an employer pays over a gross wage, each as a share of it.
 *
 * @param awf     unemployment fund
 * @param aof     disability fund
 * @param wko     childcare levy
 * @param whk     return-to-work fund
 * @param zvw     health insurance levy
 * @param pension the employer's part
 * @param holiday holiday allowance: wage, not a levy
 */
public record EmployerCosts(
        Figure awf, Figure aof, Figure wko, Figure whk, Figure zvw, Figure pension, Figure holiday) {}
