#if HAS_MICROSOFT_ML
namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>A row as ML.NET reads it.</summary>
internal sealed class EncodedRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }
}
#endif
