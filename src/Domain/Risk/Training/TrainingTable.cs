using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>Training rows after all checks, in order of content, with their folds: what every trainer starts from.</summary>
public sealed class TrainingTable
{
    private const int FoldCount = 4;

    /// <exception cref="RiskDataException">No model can be trained on the rows.</exception>
    public TrainingTable(TrainingRequest request)
    {
        Request = request;
        DataCheck.Require(request.Training);
        Rows = request.Training.InOrderOfContent();
        Folds = Tables.Folds.Of(Rows, FoldCount, request.Seed);
        Suspicious = DataCheck.Suspicious(Rows);
        DataHash = Rows.Hash();
    }

    public TrainingRequest Request { get; }

    public RiskTable Rows { get; }

    /// <summary>Part of each row.</summary>
    public int[] Folds { get; }

    public IReadOnlyList<SuspiciousColumn> Suspicious { get; }

    public string DataHash { get; }
}
