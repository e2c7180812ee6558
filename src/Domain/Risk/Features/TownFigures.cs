namespace LowIncomeMonitor.Domain.Risk.Features;

/// <summary>Figures of a township from which nobody can be told.</summary>
/// <param name="Households">Households of the roster there.</param>
/// <param name="EnrolledInYear">Those among them that were taken into help within the last twelve months.</param>
public sealed record TownFigures(int Households, int EnrolledInYear)
{
    /// <summary>Fewer households than this would let a single one show.</summary>
    public const int LeastHouseholds = 50;

    /// <summary>Share taken into help; null for a town too small to speak of.</summary>
    public double? Share => Households < LeastHouseholds ? null : (double)EnrolledInYear / Households;
}
