"""What mypy and pyright must refuse; each line that ends in `# refused` is one error."""

import tipcore
from tipcore import validity
from tipcore.models import Interview

tipcore.chek  # refused
tipcore.loads(7)  # refused
Interview(id="i-1", privat=True)  # refused
Interview(private=True)  # refused
validity.accuracy(10, 2, 39, 40, intervals="wilsn")  # refused
