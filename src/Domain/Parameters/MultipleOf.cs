using System.Globalization;

namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>A value given as a multiple of another parameter of the same place and day (特困 1.6 倍低保).</summary>
/// <param name="Key">Key of the other parameter.</param>
/// <param name="Times">The multiple.</param>
/// <param name="Rounding">How the product is rounded.</param>
public sealed record MultipleOf(string Key, decimal Times, Rounding Rounding)
{
    /// <summary>The product, rounded.</summary>
    public decimal Of(decimal value) => Rounding switch
    {
        Rounding.HalfUpToYuan => decimal.Round(Times * value, 0, MidpointRounding.AwayFromZero),
        Rounding.HalfUpToFen => decimal.Round(Times * value, 2, MidpointRounding.AwayFromZero),
        Rounding.UpToYuan => decimal.Ceiling(Times * value),
        _ => Times * value,
    };

    /// <summary>The derivation in signs rather than words, e.g. "1.6 × dibao.standard 847".</summary>
    internal string On(decimal value) =>
        string.Create(CultureInfo.InvariantCulture, $"{Times:0.####} × {Key} {value:0.##}");
}
