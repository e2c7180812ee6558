using LowIncomeMonitor.Domain.Risk.Training;

namespace LowIncomeMonitor.Domain.Risk.Models;

/// <summary>A model in the store.</summary>
/// <param name="ModelId">Kind and the first twelve digits of the hash of the model.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="AddedBy">Who added it.</param>
/// <param name="Card">Its card.</param>
/// <param name="InUse">Whether it is the champion.</param>
/// <param name="Challenges">Whether it is a challenger: it scores in shadow.</param>
public sealed record StoredModel(string ModelId, DateTimeOffset AddedAt, string AddedBy, ModelCard Card, bool InUse, bool Challenges);
