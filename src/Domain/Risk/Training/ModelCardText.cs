using System.Globalization;
using System.Text;
using LowIncomeMonitor.Domain.Risk.Measures;

namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>A model card as text that a person reads.</summary>
public static class ModelCardText
{
    public static string Of(ModelCard card)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"Model card: {card.Kind} {card.ModelHash[..12]}");
        Line($"  Purpose          ranks households for a phone call or a visit; decides nothing, refuses nothing");
        Line($"  Trained on       {card.TrainingRows} rows, {card.TrainingPositives} of them with outcome 1; {card.Split}");
        Line($"  Data             SHA-256 {card.DataHash}");
        Line($"  Seed             {card.Seed}: the same data and seed give the same model, bit for bit");
        Line($"  Chosen           {card.Choice}; calibration: {card.Calibration}, on rows that the scoring model had not seen");
        Line($"  Cross-validated  AUC {card.CrossValidatedAuc:0.000}, loss {card.CrossValidatedLoss:0.0000}");
        if (card.Test is { } test)
            Measured(test, Line);
        Line($"  Inputs           {string.Join(", ", card.Columns)}");
        foreach (var column in card.Suspicious)
            Line($"  SUSPICIOUS       {column.Name}: {column.Reason}");
        foreach (var warning in card.Warnings)
            Line($"  Note             {warning}");
        return text.ToString();
    }

    private static void Measured(RiskMeasures test, Action<FormattableString> line)
    {
        line($"  Tested on        {test.Rows} rows, {test.Positives} of them with outcome 1 (95 % intervals)");
        line($"    AUC                {test.Auc.Value:0.000} ({test.Auc.Low:0.000} to {test.Auc.High:0.000})");
        line($"    average precision  {test.AveragePrecision.Value:0.000} ({test.AveragePrecision.Low:0.000} to {test.AveragePrecision.High:0.000})");
        line($"    Brier              {test.Brier.Value:0.0000} ({test.Brier.Low:0.0000} to {test.Brier.High:0.0000})");
        line($"    calibration error  {test.CalibrationError.Value:0.0000} ({test.CalibrationError.Low:0.0000} to {test.CalibrationError.High:0.0000})");
        line($"    precision among the first {test.Capacity}: {test.PrecisionAtCapacity.Value:0.000} ({test.PrecisionAtCapacity.Low:0.000} to {test.PrecisionAtCapacity.High:0.000})");
    }
}
